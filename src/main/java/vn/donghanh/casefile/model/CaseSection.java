package vn.donghanh.casefile.model;

import java.util.List;
import vn.donghanh.security.Role;

/** A section of a case to which a reader can be granted access separately from the rest. */
public enum CaseSection {
    COUNSELLING(Role.COUNSELLOR),
    HEALTH(Role.HEALTH_OFFICER),
    /** For duty officers, for the duration of the client's stay at the Centre. */
    STAY(Role.DUTY_OFFICER);

    private final Role role;

    CaseSection(Role role) {
        this.role = role;
    }

    /** Returns the sections to which access is granted manually; access to the stay section follows from the stay. */
    public static List<CaseSection> grantableByHand() {
        return List.of(COUNSELLING, HEALTH);
    }

    /** Returns the role required for access to the section. */
    public Role role() {
        return role;
    }
}
