package vn.donghanh.partnerbusiness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who says that a step was taken. */
public enum BusinessSource {
    CENTRE,
    /** A user of the partner, in the partner's inbox. */
    PARTNER,
    /** The partner by letter or telephone, recorded at the Centre: for partners without an account. */
    PARTNER_BY_LETTER,
    /** The client, recorded at the Centre. */
    CLIENT,
    /** The calendar. */
    SYSTEM;

    /**
     * Returns the source to be shown as chosen: the only possible one; of several the one that was chosen, if it is still possible.
     *
     * @param chosen null: nothing was chosen
     * @return null: the person at the form chooses
     */
    public static @Nullable BusinessSource proposed(List<BusinessSource> possible, @Nullable BusinessSource chosen) {
        if (possible.size() == 1) {
            return possible.get(0);
        }
        return chosen != null && possible.contains(chosen) ? chosen : null;
    }
}
