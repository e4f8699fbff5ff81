package vn.donghanh.audit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an action ended, as the log is read: that somebody was kept out stands apart from a form that was filled in wrongly. */
public enum LogResult {
    DONE,
    /** Somebody wanted what she may not have, or was not who she said. */
    ACCESS_REFUSED,
    /** What was entered was not accepted. */
    INPUT_REFUSED,
    FAILED;

    /** Begins the code of a refusal by a rule; any other refusal is one of access. */
    static final String RULE_PREFIX = "rule.";

    /** Rules that keep somebody out, by their keys. */
    static final Set<String> ACCESS_RULES = Set.of(
            "rule.BreakGlassRule.NO_SUCH_CASE",
            "rule.PersonRule.FIELD_BEHIND_GLASS",
            "rule.StaffRule.SIGN_IN_FAILED",
            "rule.StaffRule.SIGN_IN_WAIT",
            "rule.StaffRule.FACTOR_WRONG",
            "rule.StaffRule.PASSKEY_REFUSED",
            "rule.StaffRule.PASSPHRASE_WRONG",
            "rule.StaffRule.CODE_NOT_VALID",
            "rule.StaffRule.SETUP_CODE_WRONG",
            "rule.StaffRule.ACCOUNT_DISABLED");

    static LogResult of(AuditOutcome outcome, @Nullable String code) {
        return switch (outcome) {
            case DONE -> DONE;
            case FAILED -> FAILED;
            case REFUSED -> code != null && code.startsWith(RULE_PREFIX) && !ACCESS_RULES.contains(code)
                    ? INPUT_REFUSED
                    : ACCESS_REFUSED;
        };
    }

    /** For SQL in which the event is called {@code e}: the same as {@link #of}. */
    String sqlCondition() {
        return switch (this) {
            case DONE -> "e.outcome = 'DONE'";
            case FAILED -> "e.outcome = 'FAILED'";
            case INPUT_REFUSED -> "e.outcome = 'REFUSED' and e.code like 'rule.%' and e.code not in (:keepingOut)";
            case ACCESS_REFUSED -> "e.outcome = 'REFUSED' and (e.code is null or e.code not like 'rule.%' or e.code in (:keepingOut))";
        };
    }

    boolean isRefused() {
        return this == ACCESS_REFUSED || this == INPUT_REFUSED;
    }
}
