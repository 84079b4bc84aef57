// Version 3: finding words without their accents, and what the named queries begin with or sort by.
CREATE FULLTEXT INDEX coauthor_author_names IF NOT EXISTS FOR (n:Author) ON EACH [n.name, n.aliases]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX coauthor_paper_titles IF NOT EXISTS FOR (n:Paper) ON EACH [n.title]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX coauthor_institution_names IF NOT EXISTS FOR (n:Institution) ON EACH [n.name]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE INDEX coauthor_author_papers IF NOT EXISTS FOR (n:Author) ON (n.papers);
CREATE INDEX coauthor_author_last_year IF NOT EXISTS FOR (n:Author) ON (n.lastYear);
CREATE INDEX coauthor_coauthored_papers IF NOT EXISTS FOR ()-[n:COAUTHORED]-() ON (n.papers);
CREATE INDEX coauthor_coauthored_first_year IF NOT EXISTS FOR ()-[n:COAUTHORED]-() ON (n.firstYear);
CREATE INDEX coauthor_coauthored_last_year IF NOT EXISTS FOR ()-[n:COAUTHORED]-() ON (n.lastYear);
