package vn.donghanh.sheet.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.sheet.SheetLine;
import vn.donghanh.sheet.SheetPart;
import vn.donghanh.sheet.SheetQueries;
import vn.donghanh.sheet.SheetView;
import vn.donghanh.sheet.SheetWay;

/** Backing bean of the sheet itself: to be printed, or in large letters to be read together with the client. */
@Named
@RequestScoped
public class SheetPage {
    @Inject
    SheetQueries queries;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String ref;

    private SheetView view;

    @PostConstruct
    void load() {
        view = queries.get(number, ref);
    }

    public SheetView getView() {
        return view;
    }

    public boolean isForReading() {
        return view.way() == SheetWay.READ_ALOUD;
    }

    public List<SheetPart> parts() {
        return List.of(SheetPart.values());
    }

    public List<SheetLine> linesOf(SheetPart part) {
        return view.of(part);
    }
}
