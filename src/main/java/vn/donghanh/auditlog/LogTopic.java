package vn.donghanh.auditlog;

import java.util.Set;

/** Topics by which the audit log can be filtered. */
public enum LogTopic {
    SIGN_IN,
    CASE_LIST,
    CASE_OPENED,
    IDENTITY_OPENED,
    BREAK_GLASS,
    CONDUCT,
    CONSENT,
    REFERRAL,
    PLAN,
    CLOSING,
    ACCOUNTS,
    AUDITS,
    LAWFUL;

    /** Returns single actions, and subjects all of whose actions belong to the topic. */
    Set<String> actions() {
        return switch (this) {
            case SIGN_IN -> Set.of("session");
            case CASE_LIST -> Set.of("case.list", "case.search");
            case CASE_OPENED -> Set.of("case.open");
            case IDENTITY_OPENED -> Set.of("identity.open-field");
            case BREAK_GLASS -> Set.of("break-glass");
            case CONDUCT -> Set.of(
                    "case-level",
                    "conflict-of-interest",
                    "case.assign-manager",
                    "case.pause",
                    "case.resume",
                    "case.end-unreadable",
                    "assessment.begin");
            case CONSENT -> Set.of("consent", "vital-interest");
            case REFERRAL -> Set.of("referral");
            case PLAN -> Set.of("plan", "plan-review");
            case CLOSING -> Set.of("closing", "follow-up");
            case ACCOUNTS -> Set.of("account", "partner-account", "partner-user");
            case AUDITS -> Set.of("case-audit");
            case LAWFUL -> Set.of("lawful-request");
        };
    }
}
