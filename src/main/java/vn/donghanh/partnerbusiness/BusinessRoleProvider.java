package vn.donghanh.partnerbusiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.partner.PartnerRoleProvider;
import vn.donghanh.partner.PartnerType;
import vn.donghanh.security.Role;

/** Provides the roles of the kinds of business that may be sent to a type of organisation. */
@ApplicationScoped
class BusinessRoleProvider implements PartnerRoleProvider {
    @Override
    public Set<Role> roles(PartnerType type) {
        return Arrays.stream(PartnerBusinessKind.values())
                .filter(kind -> kind.recipients().contains(type))
                .map(PartnerBusinessKind::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
