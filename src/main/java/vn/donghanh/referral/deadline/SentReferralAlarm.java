package vn.donghanh.referral.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A raised alarm. Rows are appended; a unique key prevents a second alarm for the same deadline, regardless of the number of nodes and
 * runs.
 */
@Entity
@Table(name = "referral_alarm", catalog = "donghanh_log")
class SentReferralAlarm {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String referralRef;

    @Enumerated(EnumType.STRING)
    private ReferralAlarm alarm;

    private Instant about;
    private Instant raisedAt;

    protected SentReferralAlarm() {}

    SentReferralAlarm(String referralRef, ReferralAlarm alarm, Instant about, Instant at) {
        this.referralRef = referralRef;
        this.alarm = alarm;
        this.about = about;
        this.raisedAt = at;
    }
}
