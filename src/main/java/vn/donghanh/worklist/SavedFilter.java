package vn.donghanh.worklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import vn.donghanh.security.StaffId;

/** A user's saved filter of the case list. Contains codes only, never typed text. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
public class SavedFilter {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private StaffId staffId;
    private String criteria;
    private Instant savedAt;

    protected SavedFilter() {}

    SavedFilter(String ref, StaffId staff, String criteria, Instant at) {
        this.ref = ref;
        this.staffId = staff;
        this.criteria = criteria;
        this.savedAt = at;
    }

    public String ref() {
        return ref;
    }

    String criteria() {
        return criteria;
    }
}
