// Version 2: finding by name, title, year and foreign key.
CREATE INDEX coauthor_author_name IF NOT EXISTS FOR (n:Author) ON (n.name);
CREATE INDEX coauthor_author_orcid IF NOT EXISTS FOR (n:Author) ON (n.orcid);
CREATE INDEX coauthor_paper_year IF NOT EXISTS FOR (n:Paper) ON (n.year);
CREATE INDEX coauthor_paper_doi IF NOT EXISTS FOR (n:Paper) ON (n.doi);
CREATE INDEX coauthor_paper_arxiv_id IF NOT EXISTS FOR (n:Paper) ON (n.arxivId);
CREATE INDEX coauthor_institution_name IF NOT EXISTS FOR (n:Institution) ON (n.name);
CREATE FULLTEXT INDEX coauthor_author_names IF NOT EXISTS FOR (n:Author) ON EACH [n.name, n.aliases];
CREATE FULLTEXT INDEX coauthor_paper_titles IF NOT EXISTS FOR (n:Paper) ON EACH [n.title];
CREATE FULLTEXT INDEX coauthor_institution_names IF NOT EXISTS FOR (n:Institution) ON EACH [n.name];
