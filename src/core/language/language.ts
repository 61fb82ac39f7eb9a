/** The language of what is said about documents: labels, findings, agendas, reports. Keys of the files stay Dutch. */
export type Language = 'nl' | 'en';
