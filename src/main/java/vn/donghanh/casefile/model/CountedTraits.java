package vn.donghanh.casefile.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Filter;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.EducationBand;
import vn.donghanh.shared.CaseRecordFilter;

/** What statistics count of a client besides needs, as it was known at a time. Rows are appended and never changed. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "counted_traits", catalog = "donghanh_log")
public class CountedTraits {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private AgeBand statedAgeBand;

    private LocalDate statedAgeBandOn;

    @Enumerated(EnumType.STRING)
    private CountedSex sex;

    @Enumerated(EnumType.STRING)
    private EducationBand educationBand;

    private Instant recordedAt;

    protected CountedTraits() {}

    /** @param stated the band that was stated on the day {@code statedOn} */
    public CountedTraits(
            CaseId caseId,
            AgeBand stated,
            LocalDate statedOn,
            CountedSex sex,
            EducationBand educationBand,
            Instant recordedAt) {
        this.caseId = caseId.value();
        this.statedAgeBand = stated;
        this.statedAgeBandOn = statedOn;
        this.sex = sex;
        this.educationBand = educationBand;
        this.recordedAt = recordedAt;
    }
}
