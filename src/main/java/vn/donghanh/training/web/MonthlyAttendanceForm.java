package vn.donghanh.training.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.partnerbusiness.web.PartnerSlipPage;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.training.AttendanceRate;
import vn.donghanh.training.AttendanceView;
import vn.donghanh.training.MonthlyAttendanceService;

/** Attendance by month on a school's page of a slip, in {@code /WEB-INF/training/attendance.xhtml}. */
@Named
@ViewScoped
public class MonthlyAttendanceForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    PartnerSlipPage slip;

    @Inject
    MonthlyAttendanceService service;

    @Inject
    Messages messages;

    @Inject
    DisplayFormatter formatter;

    private String month;
    private String percent;

    public void record() throws IOException {
        String code = slip.getView().row().code();
        service.record(code, YearMonth.parse(month), AttendanceRate.parsePercent(percent));
        messages.saved();
        Faces.redirect("partnerbusiness/slip/%s", code);
    }

    /** Returns the attendance; null for slips of other kinds, and as long as the course has no first day. */
    public AttendanceView getView() {
        return slip.getView().own(AttendanceView.class);
    }

    public List<SelectItem> getMonths() {
        return getView().recordable().stream()
                .map(recordable -> new SelectItem(recordable.toString(), formatter.month(recordable)))
                .toList();
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent;
    }
}
