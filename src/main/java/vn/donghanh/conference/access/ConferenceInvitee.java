package vn.donghanh.conference.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** A colleague who is invited to a conference. The invitation gives no access to the case. */
@Entity
public class ConferenceInvitee {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String conferenceRef;

    private StaffId staffId;
    private @Nullable Boolean present;

    protected ConferenceInvitee() {}

    public ConferenceInvitee(String conferenceRef, StaffId staff) {
        this.conferenceRef = conferenceRef;
        this.staffId = staff;
    }

    public void recordPresence(boolean came) {
        present = came;
    }

    public String conferenceRef() {
        return conferenceRef;
    }

    public StaffId staff() {
        return staffId;
    }

    /** Returns null until the conference was held. */
    @Nullable
    public Boolean present() {
        return present;
    }
}
