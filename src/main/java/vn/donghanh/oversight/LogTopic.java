package vn.donghanh.oversight;

/** What the log can be narrowed to: the actions whose names begin alike. */
public enum LogTopic {
    SIGN_IN("SignInService."),
    CASE_LIST("CaseQueries."),
    CASE_OPENED("CaseOverview."),
    IDENTITY_OPENED("IdentityService.open"),
    BREAK_GLASS("BreakGlass"),
    CONDUCT("CaseConduct."),
    CONSENT("Consent"),
    REFERRAL("Referral"),
    PLAN("Plan"),
    CLOSING("Closing"),
    ACCOUNTS("AccountService."),
    AUDITS("CaseAudit"),
    LAWFUL("Lawful");

    private final String actions;

    LogTopic(String actions) {
        this.actions = actions;
    }

    String actions() {
        return actions;
    }
}
