"""Writers: the tree of a document as DOCX, as tagged PDF, as a web page. Pure: no Django, no network."""
