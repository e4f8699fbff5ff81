package vn.donghanh.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The view of an item of a code list.
 *
 * @param officialCode code of an official classification; null for most items
 * @param category what it counts as for the program, see {@link CodeListCategoryProvider}; null for most items
 * @param last last day of validity; null while it can be chosen
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
        @Nullable String category,
        LocalDate since,
        @Nullable LocalDate last)
        implements Serializable {

    /** Returns the label for screens. */
    public String label(Locale reader) {
        boolean vietnamese = reader.getLanguage().equals("vi");
        String screen = vietnamese ? screenVi : screenEn;
        return screen != null ? screen : statutory(reader);
    }

    /** Returns the statutory label for reports. */
    public String statutory(Locale reader) {
        return reader.getLanguage().equals("vi") ? vi : en;
    }

    /** Returns its labels. */
    public RewordCodeListItemCommand words() {
        return new RewordCodeListItemCommand(code, vi, en, screenVi, screenEn);
    }

    /** Returns whether it was retired before it began. */
    public boolean isNeverUsed() {
        return last != null && last.isBefore(since);
    }

    /** Returns whether it may be chosen on that day or a later one. */
    boolean isValidFrom(LocalDate day) {
        return last == null || !last.isBefore(day);
    }

    /** Returns whether it may be chosen on that day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(since) && (last == null || !day.isAfter(last));
    }
}
