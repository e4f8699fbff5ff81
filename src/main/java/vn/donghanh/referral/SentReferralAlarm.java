package vn.donghanh.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An alarm was raised: appended. The database holds it to once for each moment it is about, however many nodes and runs there are. */
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
