package vn.donghanh.reporting.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** A target of a plan with its period of validity. */
@Entity
class PlanTarget {
    @Id
    private Long id;

    private long planId;
    private String code;

    @Column(name = "position")
    private int place;

    private String titleVi;
    private String titleEn;
    private String words;
    private String unitVi;
    private String unitEn;

    @Enumerated(EnumType.STRING)
    private Threshold provincialRule;

    private int provincialPercent;

    @Enumerated(EnumType.STRING)
    private Threshold nationalRule;

    private Integer nationalPercent;

    @Enumerated(EnumType.STRING)
    private TargetSource source;

    @Enumerated(EnumType.STRING)
    private ReturnContent content;

    private boolean ownStaff;

    private LocalDate validFrom;
    private LocalDate validTo;

    protected PlanTarget() {}
}
