package vn.donghanh.reference;

import java.util.List;

/**
 * Says what the items of a list may count as for the rules of a feature, which implements it. The administrator chooses the category with a new item;
 * the rules read the category and know no code.
 */
public interface CodeListCategoryProvider {
    /** Returns the code of the list. */
    String list();

    /** Returns the categories, whose names are stored with the items. */
    List<? extends Enum<?>> categories();

    /** Whether every item has a category of its own or shared with others; otherwise an item may have none, and no two items in use share one. */
    boolean isClassification();
}
