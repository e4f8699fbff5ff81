package vn.donghanh.partner;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;

/**
 * A type of service: a kind, a code of that kind, and for a course the code of its training level. Codes from a list stay valid here after
 * their item was retired; only a new service needs an item that may be chosen.
 */
public record ServiceType(ServiceKind kind, String code, @Nullable String level) implements Serializable {
    /** The list of the trades of a course. */
    public static final String TRADES = "training_trade";

    /** The list of the levels of a course. */
    public static final String LEVELS = "training_level";

    public ServiceType {
        kind.requireKnown(code);
        if ((level != null) != (kind == ServiceKind.TRAINING)) {
            throw RuleViolationException.at("level", PartnerRule.LEVEL_OF_COURSES);
        }
    }

    public static ServiceType health(HealthReferralType type) {
        return new ServiceType(ServiceKind.HEALTH, type.name(), null);
    }

    /** @param trade code of a trade, {@code level} of a training level */
    public static ServiceType training(String trade, String level) {
        return new ServiceType(ServiceKind.TRAINING, trade, level);
    }

    /** @param matter code of a matter of legal aid */
    public static ServiceType legal(String matter) {
        return new ServiceType(ServiceKind.LEGAL, matter, null);
    }

    /** Returns the key of the label of the code. */
    public String labelKey() {
        return kind.list().orElse("HealthReferralType") + "." + code;
    }

    /** Returns the key of the label of the level; null if the service is no course. */
    @Nullable
    public String levelKey() {
        return level == null ? null : LEVELS + "." + level;
    }
}
