package vn.donghanh.note.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import vn.donghanh.note.ContactOutcome;
import vn.donghanh.note.ContactSafety;
import vn.donghanh.note.RecordContactCommand;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.shared.CentreTime;

/** The form model of a contact attempt. */
public class ContactForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private ContactSafety safeNow;
    private ContactChannel channel;
    private LocalDate day;
    private LocalTime time;
    private String outsideHours;
    private ContactOutcome outcome;
    private String body;

    void beginAt(Instant now) {
        day = CentreTime.day(now);
        time = now.atZone(CentreTime.ZONE).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    RecordContactCommand command(String number, boolean cardRead) {
        return new RecordContactCommand(number, cardRead, channel, day, time, outsideHours, safeNow, outcome, body);
    }

    public ContactSafety getSafeNow() {
        return safeNow;
    }

    public void setSafeNow(ContactSafety safeNow) {
        this.safeNow = safeNow;
    }

    public ContactChannel getChannel() {
        return channel;
    }

    public void setChannel(ContactChannel channel) {
        this.channel = channel;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public String getOutsideHours() {
        return outsideHours;
    }

    public void setOutsideHours(String outsideHours) {
        this.outsideHours = outsideHours;
    }

    public ContactOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(ContactOutcome outcome) {
        this.outcome = outcome;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
