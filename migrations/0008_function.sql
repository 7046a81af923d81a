-- Function problems: starter code made from the signature, {language: text}, for every language that the judge can write it in,
-- offered or not.
alter table problem_versions add column starters jsonb;
