import { queryOptions } from '@tanstack/react-query';
import { type components } from './api';
import { request } from './client';

export type Capacity = components['schemas']['Capacity'];
export type Occupancy = Capacity['occupancy'][number];
export type Waiter = Capacity['waiting'][number];
type PlacesRecord = components['schemas']['PlacesRecord'];

/** Places, who takes them, and who waits. */
export const capacityQuery = queryOptions({
  queryKey: ['capacity'],
  queryFn: () => request<Capacity>('GET', '/api/capacity'),
});

/** Who said how many places there are. */
export const placesQuery = queryOptions({
  queryKey: ['capacity', 'places'],
  queryFn: () => request<PlacesRecord>('GET', '/api/capacity/places'),
});
