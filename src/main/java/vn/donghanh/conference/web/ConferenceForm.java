package vn.donghanh.conference.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.conference.CallConferenceCommand;
import vn.donghanh.conference.ClientPart;
import vn.donghanh.conference.ConferenceQueries;
import vn.donghanh.conference.ConferenceReason;
import vn.donghanh.shared.CentreTime;

/** The form model in which a conference is called or changed. */
public class ConferenceForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate day;
    private @Nullable LocalTime time;
    private @Nullable ConferenceReason reason;
    private @Nullable String topic;
    private Set<String> invited = new HashSet<>();
    private Set<String> furtherInvited = new HashSet<>();
    private @Nullable ClientPart clientPart;
    private @Nullable String trusted;

    /** Fills in what was planned. */
    void read(ConferenceQueries.Planned planned) {
        ZonedDateTime start = planned.startsAt().atZone(CentreTime.ZONE);
        day = start.toLocalDate();
        time = start.toLocalTime();
        reason = planned.reason();
        topic = planned.topic();
        clientPart = planned.clientPart();
        trusted = planned.trusted();
        invited = new HashSet<>(planned.invited());
        furtherInvited = new HashSet<>(planned.invited());
    }

    CallConferenceCommand command(String number) {
        Set<String> all = new HashSet<>(invited);
        all.addAll(furtherInvited);
        return new CallConferenceCommand(number, reason, day, time, topic, all, clientPart, trusted);
    }

    public ConferenceReason[] getReasons() {
        return ConferenceReason.values();
    }

    public ClientPart[] getClientParts() {
        return ClientPart.values();
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalTime getTime() {
        return time;
    }

    public void setTime(@Nullable LocalTime time) {
        this.time = time;
    }

    public @Nullable ConferenceReason getReason() {
        return reason;
    }

    public void setReason(@Nullable ConferenceReason reason) {
        this.reason = reason;
    }

    public @Nullable String getTopic() {
        return topic;
    }

    public void setTopic(@Nullable String topic) {
        this.topic = topic;
    }

    public Set<String> getInvited() {
        return invited;
    }

    public void setInvited(Set<String> invited) {
        this.invited = invited;
    }

    public Set<String> getFurtherInvited() {
        return furtherInvited;
    }

    public void setFurtherInvited(Set<String> furtherInvited) {
        this.furtherInvited = furtherInvited;
    }

    public @Nullable ClientPart getClientPart() {
        return clientPart;
    }

    public void setClientPart(@Nullable ClientPart clientPart) {
        this.clientPart = clientPart;
    }

    public @Nullable String getTrusted() {
        return trusted;
    }

    public void setTrusted(@Nullable String trusted) {
        this.trusted = trusted;
    }
}
