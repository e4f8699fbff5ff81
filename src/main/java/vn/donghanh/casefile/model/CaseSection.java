package vn.donghanh.casefile.model;

import java.util.List;
import vn.donghanh.security.Role;

/** A part of a case with readers of its own, who may be let into it and into nothing else. */
public enum CaseSection {
    COUNSELLING(Role.COUNSELLOR),
    HEALTH(Role.HEALTH_OFFICER),
    /** Whoever may be on duty, as long as she stays here. */
    STAY(Role.DUTY_OFFICER);

    private final Role role;

    CaseSection(Role role) {
        this.role = role;
    }

    /** Into these somebody lets a colleague; into the other the stay itself lets the duty team. */
    public static List<CaseSection> grantableByHand() {
        return List.of(COUNSELLING, HEALTH);
    }

    /** Only who holds this role can be let in. */
    public Role role() {
        return role;
    }
}
