package vn.donghanh.legalaid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ground on which legal aid is free, as versioned data with its legal basis. The papers that prove it are what the partner is shown; the ground itself
 * never leaves the Centre.
 */
@Entity
@Table(name = "legal_aid_ground")
class LegalAidGround {
    /** The list with the names of the grounds. */
    static final String NAMES = "legal_aid_ground";

    @Id
    private long id;

    private String code;

    @Column(name = "position")
    private int place;

    private String limb;
    private String signs;
    private String papers;
    private @Nullable String onlyFor;
    private boolean hardship;
    private String basis;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    protected LegalAidGround() {}

    LegalAidGround(
            String code,
            String limb,
            String signs,
            String papers,
            @Nullable String onlyFor,
            boolean hardship,
            LocalDate from) {
        this.code = code;
        this.limb = limb;
        this.signs = signs;
        this.papers = papers;
        this.onlyFor = onlyFor;
        this.hardship = hardship;
        this.basis = "";
        this.validFrom = from;
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /**
     * Returns whether it can be relied on in this matter. A ground that says what a client has lived through fits only matters that say so
     * themselves.
     */
    boolean fits(String matter) {
        return onlyFor == null || list(onlyFor).contains(matter);
    }

    /** Returns whether it says nothing of what the client has lived through. */
    boolean isNeutral() {
        return onlyFor == null;
    }

    /** Returns whether the client has said something by which it applies: a policy enjoyed, an age. */
    boolean isIndicatedBy(Collection<String> known) {
        return list(signs).stream().anyMatch(known::contains);
    }

    /** Returns the codes of the papers of which each proves it, the simplest first. */
    List<String> papers() {
        return list(papers);
    }

    LegalAidGroundOption option(boolean indicated) {
        return new LegalAidGroundOption(code, limb, basis, hardship, isNeutral(), indicated, papers());
    }

    private static List<String> list(String codes) {
        return Arrays.stream(codes.split(" ")).filter(code -> !code.isEmpty()).toList();
    }

    String code() {
        return code;
    }

    int place() {
        return place;
    }
}
