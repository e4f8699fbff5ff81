package vn.donghanh.reporting.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import org.omnifaces.util.Faces;
import vn.donghanh.printing.web.FileDownload;
import vn.donghanh.reporting.report.ReportFormat;
import vn.donghanh.reporting.report.ReportQueries;
import vn.donghanh.reporting.report.ReportReturnReason;
import vn.donghanh.reporting.report.ReportService;
import vn.donghanh.reporting.report.ReportView;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of one report: its texts, who took each step, its files, and the step that waits for the reader. */
@Named
@ViewScoped
public class ReportPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ReportQueries queries;

    @Inject
    ReportService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private String ref;

    private ReportView view;
    private ReportReturnReason reason;
    private String number;
    private LocalDate sentOn;

    public void load() {
        view = queries.get(ref);
    }

    public void submit() {
        service.submit(ref, null);
        reopen();
    }

    public void check() {
        service.check(ref, view.version());
        reopen();
    }

    public void sign() {
        service.sign(ref, view.version());
        reopen();
    }

    public void send() {
        service.send(ref, number, sentOn);
        reopen();
    }

    public void sendBack() {
        service.sendBack(ref, reason);
        reopen();
    }

    public void correct() {
        String correction = service.beginCorrection(ref);
        messages.saved();
        Faces.redirect("reporting/report/write/%s", correction);
    }

    public void download(ReportFormat format) throws IOException {
        ReportQueries.FileView file = queries.getFile(ref, format);
        FileDownload.send(file.content(), file.name());
    }

    private void reopen() {
        messages.saved();
        Faces.redirect("reporting/report/report/%s", ref);
    }

    public ReportView getView() {
        return view;
    }

    public ReportReturnReason[] getReasons() {
        return ReportReturnReason.values();
    }

    public ReportReturnReason getReason() {
        return reason;
    }

    public void setReason(ReportReturnReason reason) {
        this.reason = reason;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getSentOn() {
        return sentOn;
    }

    public void setSentOn(LocalDate sentOn) {
        this.sentOn = sentOn;
    }
}
