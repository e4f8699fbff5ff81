package vn.donghanh.partner;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;
import vn.donghanh.shared.RuleViolationException;

/**
 * A kind of partner service, with the partner role that is responsible for it and the codes of its services: constants with rules, or the
 * items of a list that is data.
 */
public enum ServiceKind {
    HEALTH(Role.HEALTH_PARTNER, null),
    TRAINING(Role.TRAINING_PARTNER, ServiceType.TRADES),
    LEGAL(Role.LEGAL_PARTNER, "legal_aid_matter");

    private final Role role;
    private final @Nullable String list;

    ServiceKind(Role role, @Nullable String list) {
        this.role = role;
        this.list = list;
    }

    /** Returns the partner role that is responsible for services of this kind. */
    public Role role() {
        return role;
    }

    /** Returns the list with the codes of this kind; empty if they are the constants of {@link HealthReferralType}. */
    public Optional<String> list() {
        return Optional.ofNullable(list);
    }

    /** @throws RuleViolationException at {@code service} if the codes of this kind are constants and the code is none of them */
    void requireKnown(String code) {
        if (list == null
                && Arrays.stream(HealthReferralType.values())
                        .noneMatch(type -> type.name().equals(code))) {
            throw RuleViolationException.at("service", PartnerRule.SERVICE_UNKNOWN);
        }
    }
}
