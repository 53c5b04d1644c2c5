/*
 * Counts a limit in working days from a day that the reader chooses, by the calendar that the page
 * brings. Nothing is kept. Outside the years of the calendar it says so and counts nothing.
 */

(() => {
  class WorkingDays extends HTMLElement {
    static count = 0;

    connectedCallback() {
      if (this.querySelector("input")) return;
      const { first = "", last = "" } = this.dataset;
      const label = document.createElement("label");
      const said = document.createElement("p");
      const input = document.createElement("input");
      input.type = "date";
      input.id = label.htmlFor = `_count-${++WorkingDays.count}`;
      input.min = first;
      input.max = last;
      input.autocomplete = "off";
      label.textContent = "Count from this day";
      said.setAttribute("role", "status");
      input.addEventListener("input", () => (said.textContent = input.value && this.count(input.value)));
      const field = document.createElement("div");
      field.className = "counting-field";
      field.append(label, input, said);
      this.append(field);
    }

    /** What the count comes to. @param {string} start a day as ISO 8601 */
    count(start) {
      const { first = "", last = "", limit, days, holidays = "" } = this.dataset;
      const known = new Map(holidays.split(";").map((one) => [one.slice(0, 10), one.slice(11)]));
      const beyond = `This page knows the bank holidays from ${long(first)} to ${long(last)} only.`;
      if (start < first || start > last) return beyond;
      const passed = [];
      let day = start;
      for (let left = Number(days); left; ) {
        day = next(day);
        const weekday = new Date(day).getUTCDay() % 6;
        if (weekday && known.has(day)) passed.push(`${long(day)} (${known.get(day)})`);
        else if (weekday) left -= 1;
      }
      if (day > last) return beyond;
      const without = passed.length ? ` Not counted: ${passed.join(", ")}.` : "";
      return `${limit} from ${long(start)} end on ${long(day)}.${without}`;
    }
  }

  /** The day after. @param {string} day */
  function next(day) {
    const date = new Date(day);
    date.setUTCDate(date.getUTCDate() + 1);
    return date.toISOString().slice(0, 10);
  }

  /** A day as the site writes it. @param {string} day */
  function long(day) {
    return new Date(day).toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).replace(",", "");
  }

  customElements.define("working-days", WorkingDays);
})();
