package org.peptideadvisor.label;

import org.peptideadvisor.label.LabelUse.ProductUse;
import org.peptideadvisor.label.text.ListSection;

/**
 * A list of a label.
 *
 * @param list its number, from 1
 * @param product the product that it belongs to, from 1
 * @param section what it lists
 * @param count how many ingredients it has
 * @param use how that product is used
 */
public record LabelList(int list, int product, ListSection section, int count, ProductUse use) {}
