"""What the site shows of the dossier beyond its plain pages, as HTML made from the records when a page is rendered."""
