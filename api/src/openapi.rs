//! The served OpenAPI document, made from the routes themselves.

use utoipa::OpenApi;
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::path::Operation;
use utoipa::openapi::schema::{ArrayItems, Schema};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{OpenApi as Document, Ref, RefOr, ResponseBuilder, SecurityRequirement};

use crate::error::{ErrorBody, FieldError};
use crate::router;

#[derive(OpenApi)]
#[openapi(
    info(title = "Judge", description = "An online judge: problems, submissions, verdicts.", version = "1.0.0",
        license(name = "Apache-2.0", identifier = "Apache-2.0")),
    tags(
        (name = "accounts", description = "Who you are"),
        (name = "languages", description = "What submissions are written in"),
        (name = "problems", description = "Problems, packages, imports"),
        (name = "submissions", description = "Submissions and their verdicts"),
        (name = "admin", description = "For those who run the place"),
        (name = "service", description = "How the service does")),
    components(schemas(ErrorBody, FieldError))
)]
struct Base;

/// Names of schemas that requests use: fields may be left out there. Answers always have every field.
const REQUESTS: [&str; 11] = [
    "NewUser",
    "NewSession",
    "NewToken",
    "NewDraft",
    "NewPackage",
    "NewSubmission",
    "EditedProblem",
    "UserChange",
    "SettingsChange",
    "NewRejudge",
    "NewPreview",
];

/// What the routes are collected into.
pub fn base() -> Document {
    Base::openapi()
}

/// The document.
pub fn document() -> Document {
    let mut document = router::document();
    require_all_fields(&mut document);
    add_errors(&mut document);
    if let Some(components) = document.components.as_mut() {
        let bearer = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some("An access token or a personal token"))
            .build();
        components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
    }
    document.security =
        Some(vec![SecurityRequirement::default(), SecurityRequirement::new("bearer", Vec::<String>::new())]);
    document
}

/// The document as JSON, with a newline at its end.
pub fn json() -> String {
    let mut text = document().to_pretty_json().unwrap_or_default();
    text.push('\n');
    text
}

/// A field that is not known yet is `null`, never left out.
fn require_all_fields(document: &mut Document) {
    let Some(components) = document.components.as_mut() else { return };
    for (name, schema) in &mut components.schemas {
        if !REQUESTS.contains(&name.as_str()) {
            require_all_fields_of(schema);
        }
    }
}

/// Also inside of lists: the items of a page are described in place.
fn require_all_fields_of(schema: &mut RefOr<Schema>) {
    match schema {
        RefOr::T(Schema::Object(object)) => {
            object.required = object.properties.keys().cloned().collect();
            object.properties.values_mut().for_each(require_all_fields_of);
        }
        RefOr::T(Schema::Array(list)) => {
            if let ArrayItems::RefOrSchema(items) = &mut list.items {
                require_all_fields_of(items);
            }
        }
        _ => {}
    }
}

/// Every operation may answer with an error body.
fn add_errors(document: &mut Document) {
    for item in document.paths.paths.values_mut() {
        let operations: [&mut Option<Operation>; 5] =
            [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete];
        for operation in operations.into_iter().flatten() {
            for (status, response) in &mut operation.responses.responses {
                if let RefOr::T(response) = response
                    && (status.starts_with('4') || status.starts_with('5'))
                {
                    response.content.insert("application/problem+json".to_owned(), RefOr::T(error_content()));
                }
            }
            let other =
                ResponseBuilder::new().description("Any error").content("application/problem+json", error_content());
            operation.responses.responses.insert("default".to_owned(), RefOr::T(other.build()));
        }
    }
}

fn error_content() -> utoipa::openapi::Content {
    ContentBuilder::new().schema(Some(RefOr::Ref(Ref::from_schema_name("ErrorBody")))).build()
}
