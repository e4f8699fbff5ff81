package vn.donghanh.service.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.service.CashConfirmationService;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.service.ServiceQueries;
import vn.donghanh.service.view.DeliveryRow;
import vn.donghanh.service.view.ServiceListView;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** The page of all services of a case, with the decision on cash that waits for a second person. */
@Named
@ViewScoped
public class ServiceListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ServiceQueries queries;

    @Inject
    private CashConfirmationService cash;

    @Inject
    private ServiceDeliveryService service;

    @Inject
    private Messages messages;

    @Inject
    @PathValue(0)
    private String number;

    @Inject
    @QueryValue("group")
    private String group;

    @Inject
    @QueryValue("outcome")
    private String outcome;

    @Inject
    @QueryValue("page")
    private Integer page;

    @Inject
    @QueryValue("mistake")
    private String mistake;

    private ServiceListView view;
    private String open;
    private int openVersion;
    private String refusal;
    private String reason;

    @PostConstruct
    void load() {
        view = queries.list(
                number, find(ServiceGroup.values(), group), find(DeliveryOutcome.values(), outcome), getPage());
    }

    /** Shows the fields of the decision on one delivery. */
    public void open(String ref, int version) {
        open = ref;
        openVersion = version;
    }

    public void close() {
        open = null;
    }

    public void confirm() {
        cash.confirm(number, open, openVersion);
        messages.done("service_list.message.confirmed");
        Faces.redirect("service/list/%s", number);
    }

    public void refuse() {
        cash.refuse(number, open, openVersion, refusal);
        messages.done("service_list.message.refused");
        Faces.redirect("service/list/%s", number);
    }

    public void markAsMistake() {
        service.markAsMistake(number, mistake, getAbandoned().newest().number(), reason, RandomReference.random());
        messages.done("service_record.message.mistake");
        Faces.redirect("service/list/%s", number);
    }

    /** Returns the entry of a colleague who is gone that the address names; null for none. */
    public @Nullable DeliveryRow getAbandoned() {
        return view.rows().stream()
                .filter(row -> row.abandoned() && row.ref().equals(mistake))
                .findFirst()
                .orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E find(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public List<ServiceGroup> getGroups() {
        return Arrays.asList(ServiceGroup.values());
    }

    public List<DeliveryOutcome> getOutcomes() {
        return Arrays.asList(DeliveryOutcome.values());
    }

    public int getPage() {
        return page == null || page < 1 ? 1 : page;
    }

    public ServiceListView getView() {
        return view;
    }

    public @Nullable String getOpen() {
        return open;
    }

    public String getRefusal() {
        return refusal;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public void setRefusal(String refusal) {
        this.refusal = refusal;
    }
}
