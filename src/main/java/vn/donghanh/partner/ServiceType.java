package vn.donghanh.partner;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;

/** A type of service: a kind, a code from the list of that kind, and for a course its training level. */
public record ServiceType(ServiceKind kind, String code, @Nullable TrainingLevel level) implements Serializable {
    public ServiceType {
        kind.code(code);
        if ((level != null) != (kind == ServiceKind.TRAINING)) {
            throw RuleViolationException.at("level", PartnerRule.LEVEL_OF_COURSES);
        }
    }

    public static ServiceType health(HealthReferralType type) {
        return new ServiceType(ServiceKind.HEALTH, type.name(), null);
    }

    public static ServiceType training(TrainingTrade trade, TrainingLevel level) {
        return new ServiceType(ServiceKind.TRAINING, trade.name(), level);
    }

    public static ServiceType legal(LegalAidMatter matter) {
        return new ServiceType(ServiceKind.LEGAL, matter.name(), null);
    }

    /** Returns the code as a constant of its enum, from which its label is looked up. */
    public Enum<?> codeConstant() {
        return kind.code(code);
    }
}
