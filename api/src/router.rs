//! Every route and layer on one page.

use std::any::Any;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use utoipa_swagger_ui::{Config, SwaggerUi};

use crate::error::ApiError;
use crate::middleware::{metrics, rate_limit, request_id, security_headers};
use crate::objects::PACKAGE_MOST;
use crate::routes::submissions::{cancel, create, distribution, get, list, rejudge, share};
use crate::routes::{
    admin, assets, attachments, audit, auth, drafts, edit, imports, languages, me, preview, problems, profiles,
    rejudges, service, setter, settings, statements, upload, versions,
};
use crate::state::AppState;

/// A form around the largest package.
const FORM_MOST: usize = PACKAGE_MOST as usize + 64 * 1024;

/// The service.
pub fn router(state: AppState) -> Router {
    let (routes, _) = api_routes(Some(&state)).split_for_parts();
    let docs = SwaggerUi::new("/docs").config(Config::from("/api/v1/openapi.json").try_it_out_enabled(true));
    routes
        .merge(docs)
        .method_not_allowed_fallback(wrong_method)
        .fallback(assets::serve)
        .layer(from_fn(metrics::layer))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(CompressionLayer::new())
        .layer(from_fn(security_headers::layer))
        .layer(from_fn(request_id::layer))
        .with_state(state)
}

/// The document of the routes, before it is completed.
pub(crate) fn document() -> utoipa::openapi::OpenApi {
    api_routes(None).into_openapi()
}

/// The routes; limits need the state, the document does not.
fn api_routes(state: Option<&AppState>) -> OpenApiRouter<AppState> {
    let accounts = OpenApiRouter::new().routes(routes!(auth::register_user)).routes(routes!(auth::login_user));
    let guests = OpenApiRouter::new().routes(routes!(auth::start_guest));
    let sending = OpenApiRouter::new().routes(routes!(create::create_submission));
    let uploads = OpenApiRouter::new()
        .routes(routes!(upload::create_problem))
        .routes(routes!(upload::replace_problem))
        .layer(DefaultBodyLimit::max(FORM_MOST));
    let (accounts, guests, sending, uploads) = match state {
        None => (accounts, guests, sending, uploads),
        Some(state) => (
            accounts.route_layer(from_fn_with_state(state.clone(), rate_limit::accounts)),
            guests.route_layer(from_fn_with_state(state.clone(), rate_limit::guests)),
            sending.route_layer(from_fn_with_state(state.clone(), rate_limit::submissions)),
            uploads.route_layer(from_fn_with_state(state.clone(), rate_limit::uploads)),
        ),
    };
    let v1 = OpenApiRouter::new()
        .merge(accounts)
        .merge(guests)
        .routes(routes!(auth::refresh_session))
        .routes(routes!(auth::logout_user))
        .routes(routes!(me::get_me))
        .routes(routes!(me::list_tokens, me::create_token))
        .routes(routes!(me::delete_token))
        .routes(routes!(drafts::get_draft, drafts::put_draft))
        .routes(routes!(profiles::get_profile))
        .routes(routes!(languages::list_languages))
        .routes(routes!(problems::list_problems))
        .routes(routes!(problems::get_problem, edit::edit_problem))
        .merge(uploads)
        .routes(routes!(problems::get_package))
        .routes(routes!(statements::get_statement_pdf))
        .routes(routes!(attachments::get_attachment))
        .routes(routes!(setter::get_setter_view))
        .routes(routes!(setter::list_problem_tests))
        .routes(routes!(versions::list_versions))
        .routes(routes!(versions::get_difference))
        .routes(routes!(rejudges::list_rejudges, rejudges::create_rejudge))
        .routes(routes!(rejudges::get_rejudge))
        .routes(routes!(rejudges::list_rejudge_changes))
        .routes(routes!(rejudges::apply_rejudge))
        .routes(routes!(rejudges::drop_rejudge))
        .routes(routes!(preview::preview_statement))
        .routes(routes!(imports::list_imports))
        .routes(routes!(imports::get_import_tests))
        .routes(routes!(imports::get_import))
        .routes(routes!(list::list_submissions))
        .merge(sending)
        .routes(routes!(get::get_submission))
        .routes(routes!(distribution::get_distribution))
        .routes(routes!(rejudge::rejudge_submission))
        .routes(routes!(cancel::cancel_submission))
        .routes(routes!(share::get_share, share::share_submission, share::unshare_submission))
        .routes(routes!(share::get_shared))
        .routes(routes!(settings::get_site))
        .merge(admin_routes());
    OpenApiRouter::with_openapi(crate::openapi::base())
        .nest("/api/v1", v1)
        .routes(routes!(service::get_health))
        .routes(routes!(service::get_readiness))
        .routes(routes!(service::get_metrics))
        .routes(routes!(service::get_openapi))
}

/// For those who run the place.
fn admin_routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(admin::get_overview))
        .routes(routes!(admin::list_failures))
        .routes(routes!(admin::list_users))
        .routes(routes!(admin::edit_user))
        .routes(routes!(admin::list_all_languages))
        .routes(routes!(admin::edit_language))
        .routes(routes!(admin::edit_worker))
        .routes(routes!(audit::list_audit))
        .routes(routes!(settings::get_settings, settings::edit_settings))
}

async fn wrong_method() -> ApiError {
    ApiError::method_not_allowed("This address exists, but does not know that method.")
}

fn panicked(cause: Box<dyn Any + Send + 'static>) -> Response {
    let text = cause
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| cause.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_else(|| "a panic without words".to_owned());
    ApiError::internal(anyhow::anyhow!("a handler panicked: {text}")).into_response()
}
