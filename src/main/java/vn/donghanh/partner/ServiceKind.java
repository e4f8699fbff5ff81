package vn.donghanh.partner;

import java.util.Arrays;
import java.util.List;
import vn.donghanh.security.Role;
import vn.donghanh.shared.RuleViolationException;

/** The lines of service that partners give, each with the role of those who answer for it and with its code list. */
public enum ServiceKind {
    HEALTH(Role.HEALTH_PARTNER, HealthReferralType.class),
    TRAINING(Role.TRAINING_PARTNER, TrainingTrade.class),
    LEGAL(Role.LEGAL_PARTNER, LegalAidMatter.class);

    private final Role role;
    private final Class<? extends Enum<?>> codes;

    ServiceKind(Role role, Class<? extends Enum<?>> codes) {
        this.role = role;
        this.codes = codes;
    }

    /** Who at the partner answers for this service. */
    public Role role() {
        return role;
    }

    public List<Enum<?>> codes() {
        return List.of(codes.getEnumConstants());
    }

    /** @throws RuleViolationException at {@code service} when the code list of this kind has no such code */
    Enum<?> code(String name) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RuleViolationException.at("service", PartnerRule.SERVICE_UNKNOWN));
    }
}
