package vn.donghanh.intake.web;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.person.contact.ContactSafetyFlag;
import vn.donghanh.person.contact.ContactTimeSlot;
import vn.donghanh.person.contact.SafeContactTerms;
import vn.donghanh.person.contact.SafeContactView;
import vn.donghanh.shared.MissingReason;

/**
 * The form model of the safe contact terms. Recorded texts stay encrypted: an empty field keeps them, a ticked box
 * removes them.
 */
public class SafeContactForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Set<ContactChannel> channels = EnumSet.noneOf(ContactChannel.class);
    private Set<ContactTimeSlot> slots = EnumSet.noneOf(ContactTimeSlot.class);
    private Set<ContactSafetyFlag> flags = EnumSet.noneOf(ContactSafetyFlag.class);
    private MissingReason missing;
    private String codeWord;
    private boolean codeWordCleared;
    private String whoMayAnswer;
    private boolean whoMayAnswerCleared;
    private String note;
    private boolean noteCleared;

    void read(SafeContactView agreed) {
        channels.addAll(agreed.channels());
        slots.addAll(agreed.slots());
        flags.addAll(agreed.flags());
        missing = agreed.missing();
    }

    SafeContactTerms terms() {
        return new SafeContactTerms(
                channels,
                slots,
                flags,
                missing,
                keepOrClear(codeWord, codeWordCleared),
                keepOrClear(whoMayAnswer, whoMayAnswerCleared),
                keepOrClear(note, noteCleared));
    }

    private static String keepOrClear(String typed, boolean cleared) {
        return typed != null ? typed : cleared ? "" : null;
    }

    public List<ContactChannel> getAllChannels() {
        return ContactChannel.agreeable();
    }

    public ContactTimeSlot[] getAllSlots() {
        return ContactTimeSlot.values();
    }

    public ContactSafetyFlag[] getAllFlags() {
        return ContactSafetyFlag.values();
    }

    public Set<ContactChannel> getChannels() {
        return channels;
    }

    public void setChannels(Set<ContactChannel> channels) {
        this.channels = channels;
    }

    public Set<ContactTimeSlot> getSlots() {
        return slots;
    }

    public void setSlots(Set<ContactTimeSlot> slots) {
        this.slots = slots;
    }

    public Set<ContactSafetyFlag> getFlags() {
        return flags;
    }

    public void setFlags(Set<ContactSafetyFlag> flags) {
        this.flags = flags;
    }

    public MissingReason[] getReasons() {
        return MissingReason.values();
    }

    public MissingReason getMissing() {
        return missing;
    }

    public void setMissing(MissingReason missing) {
        this.missing = missing;
    }

    public String getCodeWord() {
        return codeWord;
    }

    public void setCodeWord(String codeWord) {
        this.codeWord = codeWord;
    }

    public boolean isCodeWordCleared() {
        return codeWordCleared;
    }

    public void setCodeWordCleared(boolean cleared) {
        this.codeWordCleared = cleared;
    }

    public String getWhoMayAnswer() {
        return whoMayAnswer;
    }

    public void setWhoMayAnswer(String whoMayAnswer) {
        this.whoMayAnswer = whoMayAnswer;
    }

    public boolean isWhoMayAnswerCleared() {
        return whoMayAnswerCleared;
    }

    public void setWhoMayAnswerCleared(boolean cleared) {
        this.whoMayAnswerCleared = cleared;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public boolean isNoteCleared() {
        return noteCleared;
    }

    public void setNoteCleared(boolean cleared) {
        this.noteCleared = cleared;
    }
}
