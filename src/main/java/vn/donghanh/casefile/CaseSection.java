package vn.donghanh.casefile;

import vn.donghanh.security.Role;

/** A part of a case with readers of its own, who may be let into it and into nothing else. */
public enum CaseSection {
    COUNSELLING(Role.COUNSELLOR),
    HEALTH(Role.HEALTH_OFFICER);

    private final Role role;

    CaseSection(Role role) {
        this.role = role;
    }

    /** Only who holds this role can be let in. */
    public Role role() {
        return role;
    }
}
