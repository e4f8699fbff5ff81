package vn.donghanh.partner;

import java.util.Arrays;
import java.util.List;
import vn.donghanh.security.Role;
import vn.donghanh.shared.RuleViolationException;

/** A kind of partner service, with the partner role that is responsible for it and its code list. */
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

    /** Returns the partner role that is responsible for services of this kind. */
    public Role role() {
        return role;
    }

    public List<Enum<?>> codes() {
        return List.of(codes.getEnumConstants());
    }

    /** @throws RuleViolationException at {@code service} if the code list of this kind does not contain the code */
    Enum<?> code(String name) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RuleViolationException.at("service", PartnerRule.SERVICE_UNKNOWN));
    }
}
