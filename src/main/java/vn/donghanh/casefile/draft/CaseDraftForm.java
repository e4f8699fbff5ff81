package vn.donghanh.casefile.draft;

import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.Permission;

/** A form of a case of which a draft is kept, with the right to send it and the purpose for which its content is encrypted. */
public enum CaseDraftForm {
    INCIDENT(Permission.INCIDENT_RECORD, KeyPurpose.NOTES, "/incident/record/"),
    SCREENING(Permission.INTAKE_SCREEN, KeyPurpose.NOTES, "/intake/riskform/"),
    PROFILE(Permission.ASSESS, KeyPurpose.IDENTITY, "/identity/profile/");

    private final Permission permission;
    private final KeyPurpose purpose;
    private final String page;

    CaseDraftForm(Permission permission, KeyPurpose purpose, String page) {
        this.permission = permission;
        this.purpose = purpose;
        this.page = page;
    }

    Permission permission() {
        return permission;
    }

    KeyPurpose purpose() {
        return purpose;
    }

    /** Returns the path of its page, before the number of the case. */
    String page() {
        return page;
    }

    String labelKey() {
        return "CaseDraftForm." + name();
    }
}
