"""The ground floor: what is true of words, whatever the stage. Pure; knows no article and no quotation."""
