package vn.donghanh.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.Target;
import vn.donghanh.reporting.returns.ReturnSheetView;
import vn.donghanh.reporting.returns.SheetColumn;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Texts;

/** Formats targets and the columns and cells of sheets. */
@Named
@ApplicationScoped
public class ReturnFormatter {
    @Inject
    Texts texts;

    @Inject
    DisplayPreferences displayPreferences;

    /** Formats a target as "T1. Xã, phường …". */
    public String title(Target target) {
        return target.code() + ". " + target.title(displayPreferences.locale());
    }

    /** Formats the heading of a column. */
    public String column(SheetColumn column) {
        Period quarter = column.quarter();
        return quarter == null
                ? texts.of(column.kind())
                : texts.of("returnsheet.column.quarter", quarter.number(), String.valueOf(quarter.year()));
    }

    /** Formats the label of a cell: its row and its column. */
    public String label(SheetCell cell) {
        return texts.of("returnsheet.cell", cell.getRow(), column(cell.getColumn()));
    }

    /** Returns the name of the spreadsheet of a sheet, such as "T1-2026-12-14.xlsx". */
    String fileName(ReturnSheetView view) {
        return view.target().code() + "-" + view.layout().period().to() + ".xlsx";
    }

    public String label(CodeListItemView item) {
        return item.label(displayPreferences.locale());
    }
}
