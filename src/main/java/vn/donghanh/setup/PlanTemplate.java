package vn.donghanh.setup;

import java.io.Serializable;
import java.util.Locale;

/** A plan of a province that comes with the product, and that an installation may choose. */
public record PlanTemplate(String ref, String number, String nameVi, String nameEn) implements Serializable {
    public String name(Locale reader) {
        return reader.getLanguage().equals("vi") ? nameVi : nameEn;
    }
}
