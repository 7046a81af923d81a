-- A version's statements, one for each language that its package has. Versions imported before have none here: then there is
-- `problem_versions.statement_html` alone, which is also the one to show where nobody asks for a language.
create table statements (
    problem_version_id uuid not null references problem_versions on delete cascade,
    -- As in the package: en, pt-BR…
    language text not null,
    title text not null,
    -- Sanitised by the worker; the api serves it as it is.
    html text not null,
    -- The whole document, where the package has nothing else in this language.
    pdf bytea,
    primary key (problem_version_id, language)
);
grant select, insert on statements to judge_worker;
