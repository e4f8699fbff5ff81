package vn.donghanh.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** A colleague who is invited to a conference. The invitation gives no access to the case. */
@Entity
class ConferenceInvitee {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String conferenceRef;

    private StaffId staffId;
    private @Nullable Boolean present;

    protected ConferenceInvitee() {}

    ConferenceInvitee(String conferenceRef, StaffId staff) {
        this.conferenceRef = conferenceRef;
        this.staffId = staff;
    }

    void recordPresence(boolean came) {
        present = came;
    }

    String conferenceRef() {
        return conferenceRef;
    }

    StaffId staff() {
        return staffId;
    }

    /** Returns null until the conference was held. */
    @Nullable
    Boolean present() {
        return present;
    }
}
