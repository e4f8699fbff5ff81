package vn.donghanh.intake.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.intake.screening.RiskScreeningQueries;
import vn.donghanh.intake.screening.RiskScreeningService;
import vn.donghanh.intake.screening.ScreeningSeriesView;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** The page of the risk screenings of one case: one beside the one before, the flags that stand, and the series. */
@Named
@ViewScoped
public class RiskSeriesPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    RiskScreeningQueries queries;

    @Inject
    RiskScreeningService service;

    @Inject
    RiskFormatter formatter;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @QueryValue("of")
    String shown;

    private ScreeningSeriesView view;
    private ScreeningChart chart;
    private CriticalFlag flag;
    private String reason;

    public void load() {
        view = queries.series(number, shown);
        chart = ScreeningChart.of(view.rows(), formatter::description);
    }

    public void endFlag() {
        service.endFlag(number, flag, view.raisedAt(flag), reason);
        messages.done("risk.message.ended");
        Faces.redirect("intake/risk/%s", number);
    }

    public ScreeningSeriesView getView() {
        return view;
    }

    public ScreeningChart getChart() {
        return chart;
    }

    public CriticalFlag getFlag() {
        return flag;
    }

    public void setFlag(CriticalFlag flag) {
        this.flag = flag;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
