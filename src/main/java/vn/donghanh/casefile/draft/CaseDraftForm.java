package vn.donghanh.casefile.draft;

import vn.donghanh.security.Permission;

/** A form of a case whose text is kept as a draft, with the right to send it. */
public enum CaseDraftForm {
    INCIDENT(Permission.INCIDENT_RECORD, "/incident/record/"),
    SCREENING(Permission.INTAKE_SCREEN, "/intake/riskform/");

    private final Permission permission;
    private final String page;

    CaseDraftForm(Permission permission, String page) {
        this.permission = permission;
        this.page = page;
    }

    Permission permission() {
        return permission;
    }

    /** Returns the path of its page, before the number of the case. */
    String page() {
        return page;
    }

    String labelKey() {
        return "CaseDraftForm." + name();
    }
}
