package vn.donghanh.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a list of plain labels, as screens show it.
 *
 * @param officialCode what official numberings call it; null for most
 * @param last its last day; null while it can be chosen
 */
public record CodeListItemView(
        String list,
        String code,
        int position,
        String vi,
        String en,
        @Nullable String screenVi,
        @Nullable String screenEn,
        @Nullable String officialCode,
        LocalDate since,
        @Nullable LocalDate last)
        implements Serializable {

    /** The words on screens. */
    public String label(Locale reader) {
        boolean vietnamese = reader.getLanguage().equals("vi");
        String screen = vietnamese ? screenVi : screenEn;
        return screen != null ? screen : statutory(reader);
    }

    /** The words in reports. */
    public String statutory(Locale reader) {
        return reader.getLanguage().equals("vi") ? vi : en;
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(since) && (last == null || !day.isAfter(last));
    }
}
