package vn.donghanh.reporting.programme;

import java.io.Serializable;
import java.util.Locale;

/** The plan that holds, and the programme it carries out. */
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
