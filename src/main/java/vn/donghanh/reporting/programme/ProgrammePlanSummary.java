package vn.donghanh.reporting.programme;

import java.io.Serializable;
import java.util.Locale;

/** The plan in force and the programme that it implements. */
public record ProgrammePlanSummary(
        String number,
        String nameVi,
        String nameEn,
        String issuedBy,
        String programmeVi,
        String programmeEn,
        String basis)
        implements Serializable {
    public String name(Locale reader) {
        return reader.getLanguage().equals("vi") ? nameVi : nameEn;
    }

    public String programme(Locale reader) {
        return reader.getLanguage().equals("vi") ? programmeVi : programmeEn;
    }
}
