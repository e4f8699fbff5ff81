package vn.donghanh.stay.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.donghanh.stay.EnquiryChannel;
import vn.donghanh.stay.EventTime;
import vn.donghanh.stay.StayService;
import vn.donghanh.stay.exit.Destination;
import vn.donghanh.stay.exit.FollowUpConsent;
import vn.donghanh.stay.exit.UnplannedExitRisk;

/** The form model of the duty team and the case manager. */
public class DutyTeamForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private LocalDate cameDay;
    private LocalTime cameTime;
    private String room;
    private String belongings;
    private boolean safetyAgreed;
    private EnquiryChannel channel;
    private String enquiry;
    private LocalDate exitOn;
    private Destination destination;
    private String way;
    private boolean safetyPlan;
    private FollowUpConsent followUp;
    private LocalDate lastSeenDay;
    private LocalTime lastSeenTime;
    private UnplannedExitRisk risk;
    private String report;

    /** Proposes that the client comes now. */
    void beginAt(Instant now) {
        EventTime begun = EventTime.of(now);
        cameDay = begun.day();
        cameTime = begun.time();
    }

    StayService.AdmitCommand admission() {
        return new StayService.AdmitCommand(new EventTime(cameDay, cameTime), room, belongings, safetyAgreed);
    }

    StayService.PlanExitCommand exitPlan(int version) {
        return new StayService.PlanExitCommand(version, exitOn, destination, way, safetyPlan, followUp);
    }

    StayService.RecordExitCommand leaving() {
        return new StayService.RecordExitCommand(new EventTime(lastSeenDay, lastSeenTime), risk, report);
    }

    public LocalDate getCameDay() {
        return cameDay;
    }

    public void setCameDay(LocalDate cameDay) {
        this.cameDay = cameDay;
    }

    public LocalTime getCameTime() {
        return cameTime;
    }

    public void setCameTime(LocalTime cameTime) {
        this.cameTime = cameTime;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public String getBelongings() {
        return belongings;
    }

    public void setBelongings(String belongings) {
        this.belongings = belongings;
    }

    public boolean isSafetyAgreed() {
        return safetyAgreed;
    }

    public void setSafetyAgreed(boolean safetyAgreed) {
        this.safetyAgreed = safetyAgreed;
    }

    public EnquiryChannel getChannel() {
        return channel;
    }

    public void setChannel(EnquiryChannel channel) {
        this.channel = channel;
    }

    public String getEnquiry() {
        return enquiry;
    }

    public void setEnquiry(String enquiry) {
        this.enquiry = enquiry;
    }

    public LocalDate getExitOn() {
        return exitOn;
    }

    public void setExitOn(LocalDate exitOn) {
        this.exitOn = exitOn;
    }

    public Destination getDestination() {
        return destination;
    }

    public void setDestination(Destination destination) {
        this.destination = destination;
    }

    public String getWay() {
        return way;
    }

    public void setWay(String way) {
        this.way = way;
    }

    public boolean isSafetyPlan() {
        return safetyPlan;
    }

    public void setSafetyPlan(boolean safetyPlan) {
        this.safetyPlan = safetyPlan;
    }

    public FollowUpConsent getFollowUp() {
        return followUp;
    }

    public void setFollowUp(FollowUpConsent followUp) {
        this.followUp = followUp;
    }

    public LocalDate getLastSeenDay() {
        return lastSeenDay;
    }

    public void setLastSeenDay(LocalDate lastSeenDay) {
        this.lastSeenDay = lastSeenDay;
    }

    public LocalTime getLastSeenTime() {
        return lastSeenTime;
    }

    public void setLastSeenTime(LocalTime lastSeenTime) {
        this.lastSeenTime = lastSeenTime;
    }

    public UnplannedExitRisk getRisk() {
        return risk;
    }

    public void setRisk(UnplannedExitRisk risk) {
        this.risk = risk;
    }

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = report;
    }
}
