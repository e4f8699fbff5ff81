package vn.donghanh.partner;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;

/** One service as it may be offered: a kind, a code of that kind's list, and for a course the level it leads to. */
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

    /** The code as the enum it is, whose words the screens show. */
    public Enum<?> codeConstant() {
        return kind.code(code);
    }
}
