//! The list of problems: filters, orders, pages by key.

use judge_core::{Difficulty, Kind, UserId};
use serde::{Deserialize, Serialize};
use sqlx::{PgConnection, Postgres, QueryBuilder, Row as _};
use uuid::Uuid;

/// Orders of the list. Each breaks ties by the id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Sort {
    /// By title.
    #[default]
    Title,
    /// Newest first.
    Newest,
    /// Easy first, unknown last.
    Difficulty,
    /// Most often solved first, untried last.
    Acceptance,
}

impl std::str::FromStr for Sort {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        match word {
            "title" => Ok(Self::Title),
            "newest" => Ok(Self::Newest),
            "difficulty" => Ok(Self::Difficulty),
            "acceptance" => Ok(Self::Acceptance),
            _ => Err("must be title, newest, difficulty or acceptance".to_owned()),
        }
    }
}

/// The caller's standing with a problem, as a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    /// Accepted at least once.
    Solved,
    /// Tried, never accepted.
    Attempted,
    /// Not tried.
    None,
}

impl std::str::FromStr for Tried {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        match word {
            "solved" => Ok(Self::Solved),
            "attempted" => Ok(Self::Attempted),
            "none" | "null" => Ok(Self::None),
            _ => Err("must be solved, attempted or none".to_owned()),
        }
    }
}

/// Where a page starts: after the item with this key.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Key {
    /// The order that the key belongs to.
    pub sort: Sort,
    /// The sort key, if it is a text.
    pub text: Option<String>,
    /// The sort key, if it is a number.
    pub number: Option<f64>,
    /// The item.
    pub id: Uuid,
}

/// What to list.
#[derive(Debug, Default)]
pub struct Filter<'a> {
    /// Part of title or slug.
    pub q: Option<&'a str>,
    /// This difficulty.
    pub difficulty: Option<Difficulty>,
    /// This tag.
    pub tag: Option<&'a str>,
    /// The caller's standing.
    pub tried: Option<Tried>,
    /// The order.
    pub sort: Sort,
    /// Who asks; sees published problems and their own.
    pub viewer: Option<UserId>,
    /// Whether the viewer sees all.
    pub sees_all: bool,
}

/// An item of the list.
#[derive(Debug)]
pub struct ListedProblem {
    /// The id.
    pub id: Uuid,
    /// The name in addresses.
    pub slug: String,
    /// The title.
    pub title: String,
    /// How a submission talks to the judge.
    pub kind: Kind,
    /// How hard.
    pub difficulty: Option<Difficulty>,
    /// Tags.
    pub tags: Vec<String>,
    /// Whether everybody sees it.
    pub published: bool,
    /// Judgings that count.
    pub judged_count: i64,
    /// Those accepted.
    pub accepted_count: i64,
    /// The caller's own.
    pub my_judged: i64,
    /// The caller's own.
    pub my_accepted: i64,
}

const RANK: &str = "(case p.difficulty when 'easy' then 1 when 'medium' then 2 when 'hard' then 3 else 4 end)::float8";
const RATE: &str = "(case when p.judged_count = 0 then -1 else p.accepted_count::float8 / p.judged_count end)";

impl ListedProblem {
    /// The item's key in this order.
    pub fn key(&self, sort: Sort) -> Key {
        let (text, number) = match sort {
            Sort::Title => (Some(self.title.clone()), None),
            Sort::Newest => (None, None),
            Sort::Difficulty => (None, Some(self.difficulty.map_or(4.0, |d| d as u8 as f64 + 1.0))),
            Sort::Acceptance if self.judged_count == 0 => (None, Some(-1.0)),
            Sort::Acceptance => (None, Some(self.accepted_count as f64 / self.judged_count as f64)),
        };
        Key { sort, text, number, id: self.id }
    }
}

/// Up to `limit` problems after `after`.
pub async fn list(
    db: &mut PgConnection,
    filter: &Filter<'_>,
    after: Option<&Key>,
    limit: i64,
) -> sqlx::Result<Vec<ListedProblem>> {
    let mut query = QueryBuilder::<Postgres>::new(
        "select p.id, p.slug, p.title, p.kind, p.difficulty, p.tags, p.published, p.judged_count, p.accepted_count,
           coalesce(t.judged_count, 0) as my_judged, coalesce(t.accepted_count, 0) as my_accepted
         from problems p left join problem_tries t on t.problem_id = p.id and t.user_id = ",
    );
    query.push_bind(filter.viewer.map(|id| id.0)).push(" where p.current_version is not null");
    push_filter(&mut query, filter);
    push_after(&mut query, filter.sort, after);
    match filter.sort {
        Sort::Title => query.push(" order by p.title, p.id"),
        Sort::Newest => query.push(" order by p.id desc"),
        Sort::Difficulty => query.push(" order by ").push(RANK).push(", p.id"),
        Sort::Acceptance => query.push(" order by ").push(RATE).push(" desc, p.id desc"),
    };
    query.push(" limit ").push_bind(limit);
    let rows = query.build().fetch_all(db).await?;
    rows.iter()
        .map(|row| {
            Ok(ListedProblem {
                id: row.try_get("id")?,
                slug: row.try_get("slug")?,
                title: row.try_get("title")?,
                kind: row.try_get("kind")?,
                difficulty: row.try_get("difficulty")?,
                tags: row.try_get("tags")?,
                published: row.try_get("published")?,
                judged_count: row.try_get("judged_count")?,
                accepted_count: row.try_get("accepted_count")?,
                my_judged: row.try_get("my_judged")?,
                my_accepted: row.try_get("my_accepted")?,
            })
        })
        .collect()
}

fn push_filter<'a>(query: &mut QueryBuilder<Postgres>, filter: &Filter<'a>) {
    if !filter.sees_all {
        query.push(" and (p.published");
        if let Some(viewer) = filter.viewer {
            query.push(" or p.owner_id = ").push_bind(viewer.0);
        }
        query.push(")");
    }
    if let Some(q) = filter.q {
        let pattern = format!("%{}%", q.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        query
            .push(" and (p.title ilike ")
            .push_bind(pattern.clone())
            .push(" or p.slug ilike ")
            .push_bind(pattern)
            .push(")");
    }
    if let Some(difficulty) = filter.difficulty {
        query.push(" and p.difficulty = ").push_bind(difficulty.as_str());
    }
    if let Some(tag) = filter.tag {
        query.push(" and p.tags @> array[").push_bind(tag.to_owned()).push("]");
    }
    match filter.tried {
        None => {}
        Some(Tried::Solved) => drop(query.push(" and t.accepted_count > 0")),
        Some(Tried::Attempted) => drop(query.push(" and t.accepted_count = 0 and t.judged_count > 0")),
        Some(Tried::None) => drop(query.push(" and coalesce(t.judged_count, 0) = 0")),
    }
}

fn push_after(query: &mut QueryBuilder<Postgres>, sort: Sort, after: Option<&Key>) {
    let Some(key) = after else { return };
    match sort {
        Sort::Title => {
            query.push(" and (p.title, p.id) > (").push_bind(key.text.clone().unwrap_or_default());
        }
        Sort::Newest => {
            query.push(" and p.id < ").push_bind(key.id);
            return;
        }
        Sort::Difficulty => {
            query.push(" and (").push(RANK).push(", p.id) > (").push_bind(key.number.unwrap_or_default());
        }
        Sort::Acceptance => {
            query.push(" and (").push(RATE).push(", p.id) < (").push_bind(key.number.unwrap_or_default());
        }
    }
    query.push(", ").push_bind(key.id).push(")");
}
