package vn.donghanh.audit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The result of an action as shown in the log. Distinguishes a refused access from a form with invalid input. */
public enum LogResult {
    DONE,
    /** The user lacked a permission or failed to authenticate. */
    ACCESS_REFUSED,
    /** The input violated a rule. */
    INPUT_REFUSED,
    FAILED;

    /** Prefix of codes of violated rules; any other refusal is a refused access. */
    static final String RULE_PREFIX = "rule.";

    /** Keys of the rules whose violation is a refused access. */
    static final Set<String> ACCESS_RULES = Set.of(
            "rule.BreakGlassRule.NO_SUCH_CASE",
            "rule.PersonRule.FIELD_NEEDS_BREAK_GLASS",
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

    /** Returns the same classification as {@link #of} as an SQL condition on the event alias {@code e}. */
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
