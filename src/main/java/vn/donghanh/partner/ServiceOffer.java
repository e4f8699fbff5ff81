package vn.donghanh.partner;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolation;

/** One service as it may be offered: a kind, a code of that kind's list, and for a course the level it leads to. */
public record ServiceOffer(ServiceKind kind, String code, @Nullable TrainingLevel level) implements Serializable {
    public ServiceOffer {
        kind.code(code);
        if ((level != null) != (kind == ServiceKind.TRAINING)) {
            throw RuleViolation.at("level", PartnerRule.LEVEL_OF_COURSES);
        }
    }

    public static ServiceOffer health(HealthReferralType type) {
        return new ServiceOffer(ServiceKind.HEALTH, type.name(), null);
    }

    public static ServiceOffer training(TrainingTrade trade, TrainingLevel level) {
        return new ServiceOffer(ServiceKind.TRAINING, trade.name(), level);
    }

    public static ServiceOffer legal(LegalAidMatter matter) {
        return new ServiceOffer(ServiceKind.LEGAL, matter.name(), null);
    }

    /** The code as the enum it is, whose words the screens show. */
    public Enum<?> what() {
        return kind.code(code);
    }
}
