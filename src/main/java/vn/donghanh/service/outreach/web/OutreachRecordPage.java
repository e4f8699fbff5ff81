package vn.donghanh.service.outreach.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.place.Place;
import vn.donghanh.service.outreach.OutreachFormView;
import vn.donghanh.service.outreach.OutreachQueries;
import vn.donghanh.service.outreach.OutreachService;
import vn.donghanh.service.outreach.RecordOutreachCommand;
import vn.donghanh.service.stock.web.FundingFormatter;
import vn.donghanh.service.web.StockHint;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.QueryValue;

/** The page on which an outreach contact is recorded or corrected, within ten seconds on a phone. */
@Named
@ViewScoped
public class OutreachRecordPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private OutreachQueries queries;

    @Inject
    private OutreachService service;

    @Inject
    private StockHint stock;

    @Inject
    private FundingFormatter fundings;

    @Inject
    private DisplayPreferences preferences;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    @Inject
    @QueryValue("correct")
    private String correct;

    /** The kind with which the form begins. */
    @Inject
    @QueryValue("kind")
    private String kind;

    private final OutreachForm form = new OutreachForm();
    private OutreachFormView view;

    @PostConstruct
    void load() {
        view = queries.form(correct, kind);
        form.begin(view, CentreTime.today(clock));
    }

    public void save() {
        RecordOutreachCommand command = form.command();
        service.record(command);
        messages.done(form.isCorrection() ? "outreach_record.message.corrected" : "outreach_record.message.recorded");
        if (stock.isBehind(command.goods())) {
            messages.info("stock.message.behind");
        }
        leave();
    }

    public void markAsMistake() {
        service.markAsMistake(form.corrects(), form.basedOn(), form.ref());
        messages.done("outreach_record.message.mistake");
        leave();
    }

    private void leave() {
        Faces.redirect(form.isCorrection() ? "service/outreach/list" : "service/outreach/record");
    }

    /** Returns the districts by province. */
    public List<SelectItem> getPlaces() {
        return view.places().stream()
                .map(Place::path)
                .distinct()
                .<SelectItem>map(province -> {
                    SelectItemGroup group = new SelectItemGroup(province);
                    group.setSelectItems(view.places().stream()
                            .filter(place -> place.path().equals(province))
                            .map(place -> new SelectItem(place.id(), place.fullName()))
                            .toArray(SelectItem[]::new));
                    return group;
                })
                .toList();
    }

    public List<SelectItem> getFundings() {
        return fundings.items(view.funding());
    }

    public String label(CodeListItemView item) {
        return item.label(preferences.locale());
    }

    public OutreachFormView getView() {
        return view;
    }

    public OutreachForm getForm() {
        return form;
    }
}
