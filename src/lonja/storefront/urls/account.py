"""One's own account: exactly those of allauth's pages that are offered; there is no registration and no e-mail list."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount.providers.saml import views as saml
from django.urls import path, re_path

from lonja.storefront.access import by_own_means
from lonja.storefront.views import sign_in

urlpatterns = [
    path("login/", sign_in.login, name="account_login"),
    path("provider/", sign_in.company_sign_in, name="account_company_sign_in"),
    path("provider/<uuid:provider_id>/", sign_in.provider, name="account_provider"),
    path("oidc/<uuid:provider_id>/callback/", sign_in.oidc_callback, name="openid_connect_callback"),
    path("saml/<uuid:organization_slug>/acs/", sign_in.saml_answer, name="saml_acs"),
    path("saml/<uuid:organization_slug>/acs/finish/", sign_in.saml_finish, name="saml_finish_acs"),
    path("saml/<uuid:organization_slug>/sls/", sign_in.saml_logout, name="saml_sls"),
    path("saml/<uuid:organization_slug>/metadata/", saml.metadata, name="saml_metadata"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("password/change/", by_own_means(account.password_change), name="account_change_password"),
    path("password/reset/", account.password_reset, name="account_reset_password"),
    path("password/reset/done/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("2fa/", mfa.index, name="mfa_index"),
    path("2fa/authenticate/", mfa.authenticate, name="mfa_authenticate"),
    path("2fa/reauthenticate/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("2fa/totp/activate/", by_own_means(totp.activate_totp), name="mfa_activate_totp"),
    path("2fa/totp/deactivate/", by_own_means(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("2fa/recovery-codes/", by_own_means(recovery.view_recovery_codes), name="mfa_view_recovery_codes"),
    path(
        "2fa/recovery-codes/generate/",
        by_own_means(recovery.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "2fa/recovery-codes/download/",
        by_own_means(recovery.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
    path("2fa/webauthn/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("2fa/webauthn/add/", by_own_means(webauthn.add_webauthn), name="mfa_add_webauthn"),
    path("2fa/webauthn/login/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("2fa/webauthn/reauthenticate/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("2fa/webauthn/keys/<int:pk>/edit/", by_own_means(webauthn.edit_webauthn), name="mfa_edit_webauthn"),
    path("2fa/webauthn/keys/<int:pk>/remove/", by_own_means(webauthn.remove_webauthn), name="mfa_remove_webauthn"),
]
